"""What each verb of the command does; `checker/verbs` gives them their options."""
