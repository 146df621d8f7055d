"""The services of a community server for the request that is handled, with their own types."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from server.services import current_services

if TYPE_CHECKING:
    from server.community import CommunityServices
    from server.web.community.auth import CommunityAuth


def community_services() -> CommunityServices:
    """What the pages of a community server use."""
    return cast("CommunityServices", current_services())


def community_auth() -> CommunityAuth:
    """Who sends the request, and what they may do."""
    return community_services().auth
