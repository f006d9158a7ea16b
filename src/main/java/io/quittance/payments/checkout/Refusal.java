package io.quittance.payments.checkout;

import org.jspecify.annotations.Nullable;

/** Why a card or bank account was not charged, as far as the payer may be told (docs.stripe.com/declines/codes). */
public enum Refusal {
    /** Nobody tried: the payer left the page. */
    NOT_TRIED,
    /** The bank said no and not why, or why is nobody's business but the bank's. */
    DECLINED,
    /** Not enough money, or a limit of the card. */
    FUNDS,
    /** The card is out of date. */
    EXPIRED,
    /** Number, date or code of the card is wrong. */
    WRONG_DETAILS,
    /** The payer was to confirm in the bank's app and did not. */
    NOT_CONFIRMED;

    /** Reads Stripe's code. */
    static Refusal of(@Nullable String code) {
        return switch (code) {
            case null -> NOT_TRIED;
            case "insufficient_funds", "withdrawal_count_limit_exceeded", "card_velocity_exceeded" -> FUNDS;
            case "expired_card" -> EXPIRED;
            case "incorrect_number",
                    "incorrect_cvc",
                    "invalid_cvc",
                    "invalid_number",
                    "invalid_expiry_month",
                    "invalid_expiry_year" -> WRONG_DETAILS;
            case "authentication_required", "payment_intent_authentication_failure" -> NOT_CONFIRMED;
            default -> DECLINED;
        };
    }
}
