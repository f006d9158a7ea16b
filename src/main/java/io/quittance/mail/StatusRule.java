package io.quittance.mail;

import static io.quittance.mail.StatusClass.DELIVERED;
import static io.quittance.mail.StatusClass.PERMANENT;
import static io.quittance.mail.StatusClass.POLICY;
import static io.quittance.mail.StatusClass.TEMPORARY;
import static io.quittance.mail.StatusClass.UNKNOWN;

import io.quittance.messages.MessageReason;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of how a server's behaviour is read (RFC 5321, RFC 3463, RFC 6531; rule D17): the enhanced status first, then the code, and
 * how far the mail had come. The first rule that fits decides.
 *
 * @param reason what people are told
 * @param addressGone the address itself does not work: the firm stops writing to it
 */
record StatusRule(MessageReason reason, StatusClass meaning, boolean addressGone, Predicate<Seen> fits) {

    /** What was seen: how far the mail was, and the reply, null when the connection broke. */
    record Seen(SmtpStage stage, @Nullable SmtpReply reply) {

        private boolean silent() {
            return reply == null;
        }

        private boolean at(SmtpStage... stages) {
            return List.of(stages).contains(stage);
        }

        private boolean status(String... prefixes) {
            var enhanced = reply == null ? "" : reply.enhanced();
            return !enhanced.isEmpty()
                    && List.of(prefixes).stream()
                            .anyMatch(prefix ->
                                    enhanced.equals(prefix) || prefix.endsWith(".") && enhanced.startsWith(prefix));
        }

        private boolean code(Integer... codes) {
            return reply != null && List.of(codes).contains(reply.code());
        }

        private boolean kind(int hundreds) {
            return reply != null && reply.code() / 100 == hundreds;
        }
    }

    /** The rules, in the order they are asked. */
    static final List<StatusRule> ALL = List.of(
            rule(MessageReason.TAKEN, DELIVERED, seen -> seen.at(SmtpStage.FINAL_DOT) && seen.kind(2)),
            rule(MessageReason.NO_FINAL_ANSWER, UNKNOWN, seen -> seen.at(SmtpStage.FINAL_DOT) && seen.silent()),
            rule(MessageReason.NO_SECURE_CONNECTION, POLICY, seen -> seen.at(SmtpStage.TLS) && !seen.kind(4)),
            rule(MessageReason.NO_CONNECTION, TEMPORARY, Seen::silent),
            rule(MessageReason.SIGN_IN_LATER, TEMPORARY, seen -> seen.at(SmtpStage.SIGN_IN) && seen.kind(4)),
            rule(
                    MessageReason.SIGN_IN_REFUSED,
                    POLICY,
                    seen -> seen.at(SmtpStage.SIGN_IN) || seen.code(530, 534, 535, 538)),
            rule(MessageReason.MAILBOX_FULL, TEMPORARY, seen -> seen.status("5.2.2", "4.2.2")),
            rule(MessageReason.SERVER_BUSY, TEMPORARY, seen -> seen.kind(4)),
            gone(
                    MessageReason.ADDRESS_UNKNOWN,
                    seen -> seen.status("5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10")
                            && !seen.at(SmtpStage.SENDER)),
            gone(MessageReason.MAILBOX_CLOSED, seen -> seen.status("5.2.1")),
            gone(
                    MessageReason.DOMAIN_TAKES_NO_MAIL,
                    seen -> seen.code(521, 556) && seen.at(SmtpStage.RECIPIENT, SmtpStage.DATA)),
            gone(MessageReason.ADDRESS_NOT_ASCII, seen -> seen.status("5.6.7", "5.6.9")),
            rule(
                    MessageReason.SENDER_REFUSED,
                    POLICY,
                    seen -> seen.status("5.7.") || seen.status("5.1.7", "5.1.8", "5.1.9")),
            rule(MessageReason.MESSAGE_REFUSED, PERMANENT, seen -> seen.status("5.3.4", "5.6.")),
            rule(MessageReason.MAILBOX_FULL, TEMPORARY, seen -> seen.code(552) && !seen.at(SmtpStage.SENDER)),
            rule(
                    MessageReason.SENDER_REFUSED,
                    POLICY,
                    seen -> seen.stage().beforeAnyMail() || seen.at(SmtpStage.SENDER)),
            gone(
                    MessageReason.ADDRESS_UNKNOWN,
                    seen -> seen.at(SmtpStage.RECIPIENT) && seen.code(550, 551, 553) && !seen.status("5.")),
            rule(MessageReason.ADDRESS_REFUSED, PERMANENT, seen -> seen.at(SmtpStage.RECIPIENT)),
            rule(MessageReason.MESSAGE_REFUSED, PERMANENT, seen -> seen.kind(5)),
            rule(MessageReason.NO_CONNECTION, TEMPORARY, _ -> true));

    /** The rule for what was seen; the last one fits everything. */
    static StatusRule of(SmtpStage stage, @Nullable SmtpReply reply) {
        var seen = new Seen(stage, reply);
        return ALL.stream().filter(rule -> rule.fits.test(seen)).findFirst().orElseThrow();
    }

    private static StatusRule rule(MessageReason reason, StatusClass meaning, Predicate<Seen> fits) {
        return new StatusRule(reason, meaning, false, fits);
    }

    private static StatusRule gone(MessageReason reason, Predicate<Seen> fits) {
        return new StatusRule(reason, PERMANENT, true, fits);
    }
}
