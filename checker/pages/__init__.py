"""Pages and schemas that code writes, by `make golden`; no verb of the command needs them."""
