"""Joining a community server with an account elsewhere: OpenID Connect, or a Mastodon server that the operator named.

| module | what it does |
| --- | --- |
| flow | what is the same for both: the cookie of one attempt, the identity, who may come in |
| oauth | the exchange of a code, by Authlib over the server's own fetcher |
| openid | OpenID Connect: discovery, ID tokens, required claims |
| mastodon | the client that is registered at a host, and whose account it is |
| pages | the addresses: the way there, and the way back |

Imported only where one of the two is set.
"""
