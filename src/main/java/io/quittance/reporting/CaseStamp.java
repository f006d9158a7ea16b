package io.quittance.reporting;

/**
 * A mark of a case as somebody saw it: another mark, another state. It says nothing else.
 *
 * @param state of what is open, kept, held and to be done, and of who the debtor is and how to be reached
 * @param sent of what was sent last
 */
public record CaseStamp(String state, String sent) {

    /** True when nothing that people decide by is different; messages may have left meanwhile. */
    public boolean isSameState(CaseStamp other) {
        return state.equals(other.state);
    }
}
