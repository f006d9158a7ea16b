package io.quittance.tenancy;

/** From where the work under way was asked for. */
@FunctionalInterface
public interface AuditOrigin {

    /** The network address, or empty when no request is behind the work. */
    String current();
}
