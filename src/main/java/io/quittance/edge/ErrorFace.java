package io.quittance.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Shows people what did not work in the look and language of the place they were in, with a way out of it. */
public interface ErrorFace {

    /**
     * What did not work.
     *
     * @param asked the path that was asked for
     * @param text its heading; the sentence belongs to it
     * @param reference under which it is in the log
     */
    record Mishap(String asked, HttpStatus status, ErrorText text, String reference) {}

    /** Writes the page. @return false when the place is not known; nothing is written then */
    boolean show(HttpServletRequest request, HttpServletResponse response, Mishap mishap) throws IOException;
}
