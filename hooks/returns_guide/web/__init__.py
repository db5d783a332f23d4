"""Requests, responses, and who may ask: the plumbing that the preview's pages share.

request     what is asked for and sent, or the status with which it is refused
response    the answer, and an application that gives it
loopback    only this machine, and no page of another site
middleware  what another application answers, to be changed
desk        pages for editors and the store: their addresses, headers and policy
"""
