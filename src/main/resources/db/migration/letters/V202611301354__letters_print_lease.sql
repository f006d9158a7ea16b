-- The right to print for a firm is a lease.
alter table letters.print_turn rename to print_lease;
