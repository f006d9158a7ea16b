-- An agent who has looked at the refusal of the mail server lets the firm's mail go on.
grant delete on correspondence.sending_pause to quittance_agent;
