package io.quittance.xml;

/** A document goes beyond a limit of {@link XmlShape}; says which. */
final class XmlLimitException extends RuntimeException {

    XmlLimitException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
