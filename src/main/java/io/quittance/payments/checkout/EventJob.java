package io.quittance.payments.checkout;

import java.io.Serializable;

/** The data of a durable job: which stored event of which firm to work. */
record EventJob(long firm, String event) implements Serializable {

    String key() {
        return firm + ":" + event;
    }
}
