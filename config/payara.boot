# Commands for the server before it starts: --prebootcommandfile config/payara.boot
# No HTTP/2: see docs/operating.md.
set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
