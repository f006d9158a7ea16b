package io.quittance.portal;

/** A form of the portal whose text the browser keeps until it was sent. */
public enum Draft {
    /** "Something is wrong." */
    WRONG,
    /** "I cannot pay everything now." */
    CANNOT_PAY,
    /** A message at any time. */
    WRITE,
    /** Why a plan is asked for. */
    PLAN,
    /** Why an offer is not taken. */
    PLAN_NO,
    /** "I have already paid." */
    PAID
}
