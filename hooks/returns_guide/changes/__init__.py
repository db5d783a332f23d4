"""Say what a new version of channels.yaml changes for a customer, in sentences that a reviewer can judge."""
