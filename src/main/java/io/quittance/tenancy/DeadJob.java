package io.quittance.tenancy;

import java.time.Instant;

/**
 * A durable job that was tried to the end without success.
 *
 * @param task its kind
 * @param instance what it was for
 * @param tries how often it was tried in a row
 * @param reason kinds of the faults, nothing about a person
 * @param diedAt when it was given up
 */
public record DeadJob(String task, String instance, int tries, String reason, Instant diedAt) {}
