package io.quittance.paper;

import org.openpdf.text.pdf.ByteBuffer;

/** Operators and operands of a page's content as bytes (ISO 32000-1 §7.8.2), without a detour by text or floating point formats. */
final class Operators {

    private static final int HUNDREDTHS = 100;
    static final int FINE = 10_000;

    private final ByteBuffer out;

    Operators(ByteBuffer out) {
        this.out = out;
    }

    /** A length in hundredths of a point. */
    Operators length(double length) {
        return number(length, HUNDREDTHS);
    }

    /** A number of so many parts of one, with a space behind it. */
    Operators number(double number, int parts) {
        long all = Math.round(number * parts);
        if (all < 0) {
            out.append_i('-');
            all = -all;
        }
        digits((int) (all / parts));
        int rest = (int) (all % parts);
        if (rest > 0) {
            out.append_i('.');
            for (int part = parts / 10; rest > 0; part /= 10) {
                out.append_i('0' + rest / part);
                rest %= part;
            }
        }
        out.append_i(' ');
        return this;
    }

    void whole(int number) {
        digits(number);
        out.append_i(' ');
    }

    private void digits(int number) {
        if (number >= 10) {
            digits(number / 10);
        }
        out.append_i('0' + number % 10);
    }

    Operators say(String operator) {
        for (int at = 0; at < operator.length(); at++) {
            out.append_i(operator.charAt(at));
        }
        return this;
    }

    /** Text as glyphs of two bytes each, and the operator that shows it. */
    void glyphs(SheetFont from, String text) {
        out.append_i('(');
        for (int at = 0; at < text.length(); at++) {
            int glyph = from.glyph(text.charAt(at));
            octet(glyph >> 8);
            octet(glyph & 0xff);
        }
        say(")Tj\n");
    }

    /** One byte of a literal text. */
    private void octet(int octet) {
        if (octet == '(' || octet == ')' || octet == '\\') {
            out.append_i('\\');
        }
        if (octet == '\r') {
            say("\\r");
        } else {
            out.append_i(octet);
        }
    }
}
