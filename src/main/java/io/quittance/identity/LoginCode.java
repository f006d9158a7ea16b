package io.quittance.identity;

/**
 * The two forms of one debtor login, at the one moment they can be sent: ten minutes, once, in the browser that asked.
 *
 * @param token for the link, 256 bit
 * @param digits six digits for typing
 */
public record LoginCode(String token, String digits) {

    /** Without the secrets, so that a log line cannot give them away. */
    @Override
    public String toString() {
        return "LoginCode[…]";
    }
}
