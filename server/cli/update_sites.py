"""The `update-sites` command: new site tables of the project, or back to those of this version."""

from __future__ import annotations

import argparse
import sys

from server.paths import program_name
from server.settings import Settings


def update_sites(settings: Settings, options: argparse.Namespace) -> int:
    """Fetches the latest release of site tables, or stops using the one in use. A running server needs no restart."""
    from server.fetching import FetchError  # imported here so that `--help` stays fast
    from server.services import utc_now
    from server.store.files import prepare_folder
    from server.web.site_releases import ReleaseError, use_built_in
    from server.web.site_updates import NoReleasesError, update

    prepare_folder(settings.home)
    if options.built_in:
        removed = use_built_in(settings.home)
        print("The tables of this version are used." if removed else "The tables of this version were used already.")
        return 0
    fetcher = settings.new_fetcher()
    try:
        release = update(fetcher, settings.home, utc_now())
    except NoReleasesError as error:
        print(error, file=sys.stderr)
        return 1
    except FetchError as error:
        print(
            f"The new site tables could not be fetched. {error.detail} The tables in use stay in use.", file=sys.stderr
        )
        return 1
    except ReleaseError as error:
        print(f"The new site tables cannot be used. {error} The tables in use stay in use.", file=sys.stderr)
        return 1
    finally:
        fetcher.close()
    if release is None:
        print("The site tables are up to date.")
        return 0
    names = ", ".join(table.id for table in release.sites) or "no site"
    print(f"Site tables of version {release.version} are used from now on: {names}.")
    print(f"To go back:  {program_name()} update-sites --built-in")
    return 0
