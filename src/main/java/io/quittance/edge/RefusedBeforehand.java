package io.quittance.edge;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Tells what the server itself refuses, before any filter of ours is asked: a path with an encoded slash or NUL, a broken
 * request. It reads like every other refusal and carries the same headers.
 */
final class RefusedBeforehand extends ErrorReportValve {

    private static final System.Logger LOG = System.getLogger(RefusedBeforehand.class.getName());

    private final ResponseHeaders headers;
    private final ErrorPages pages;

    RefusedBeforehand(ResponseHeaders headers, ErrorPages pages) {
        this.headers = headers;
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (!response.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatus.resolve(response.getStatus());
        try {
            headers.put(String.valueOf(request.getRequestURI()), response);
            pages.write(request, response, status == null ? HttpStatus.BAD_REQUEST : status);
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "nobody waits for the answer", gone);
        }
    }
}
