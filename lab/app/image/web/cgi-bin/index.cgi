#!/bin/sh
# The page: asks the store for the number of this visit.
if visit=$(wget -q -T 2 -O - --header "X-Token: $(cat "$TOKEN_FILE")" "$STORE_URL/cgi-bin/count"); then
  status='200 OK'
else
  status='503 Service Unavailable'
  visit=unknown
fi
printf 'Status: %s\r\nContent-Type: text/html\r\n\r\n<h1>%s</h1><p>Visit %s</p>\n' "$status" "$GREETING" "$visit"
