package io.quittance.sandbox.stripe;

import java.util.Map;

/** What a card number does, as in Stripe's documentation. */
final class SimulatorCards {

    static final String ASKS_FOR_AUTHENTICATION = "4000002500003155";

    private static final Map<String, String> DECLINED = Map.of(
            "4000000000000002", "generic_decline",
            "4000000000009995", "insufficient_funds",
            "4000000000000069", "expired_card",
            "4000000000000127", "incorrect_cvc");

    private SimulatorCards() {}

    static boolean asksForAuthentication(String number) {
        return number.equals(ASKS_FOR_AUTHENTICATION);
    }

    static boolean isDeclined(String number) {
        return DECLINED.containsKey(number) || !passesLuhn(number);
    }

    /** Why a card is declined, in the provider's words. */
    static String declineCode(String number) {
        return DECLINED.getOrDefault(number, passesLuhn(number) ? "generic_decline" : "incorrect_number");
    }

    private static boolean passesLuhn(String number) {
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            int digit = (number.charAt(number.length() - 1 - at) - '0') * (1 + at % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return number.length() >= 13 && number.length() <= 19 && sum % 10 == 0;
    }
}
