package io.quittance.sandbox.stripe;

/** What a card number does, as in Stripe's documentation. */
final class SimulatorCards {

    static final String ASKS_FOR_AUTHENTICATION = "4000002500003155";

    private static final String DECLINED = "4000000000000002";

    private SimulatorCards() {}

    static boolean asksForAuthentication(String number) {
        return number.equals(ASKS_FOR_AUTHENTICATION);
    }

    static boolean isDeclined(String number) {
        return number.equals(DECLINED) || !passesLuhn(number);
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
