"""Take the claims that a built site sends, the way its host will, and show them; knows nothing of the site engine.

The host is Netlify Forms. What is cited as "Netlify" in this package stands in Netlify's own guidance:
https://github.com/netlify/context-and-tools (skills/netlify-forms) and https://docs.netlify.com/manage/forms/setup/
"""
