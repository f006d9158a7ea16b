package io.quittance.templates;

import java.time.LocalDate;

/** An invitation to the staff. @param link to set up the account @param validUntil last day of the link */
public record InvitationContent(String inviter, String link, LocalDate validUntil) implements MessageContent {}
