package io.quittance.edge;

import io.quittance.texts.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Says that something did not work: a neutral sentence and an id that is also in the log; never a class, a path or a reason
 * from inside. Programs get {@code application/problem+json}, people a page in their language, whoever calls a webhook
 * nothing but the status.
 */
@Component
public class ErrorPages {

    private static final System.Logger LOG = System.getLogger(ErrorPages.class.getName());

    private final ObjectProvider<ErrorFace> faces;

    ErrorPages(ObjectProvider<ErrorFace> faces) {
        this.faces = faces;
    }

    /** Writes the answer unless something was already sent. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var id = UUID.randomUUID();
        LOG.log(
                status.is5xxServerError() ? System.Logger.Level.ERROR : System.Logger.Level.DEBUG,
                "answered {0} as {1}",
                status.value(),
                id);
        response.resetBuffer();
        response.setStatus(status.value());
        if (Paths.under(Paths.asked(request), "/webhooks")) {
            response.setContentLength(0);
            return;
        }
        var forProgram = isProgram(request);
        if (!forProgram && shown(request, response, status, id)) {
            return;
        }
        var bytes = (forProgram ? json(status, id) : page(request, status, id)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(forProgram ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private boolean shown(HttpServletRequest request, HttpServletResponse response, HttpStatus status, UUID id)
            throws IOException {
        var mishap = new ErrorFace.Mishap(Paths.asked(request), status, text(status), reference(id));
        for (var face : faces) {
            if (face.show(request, response, mishap)) {
                return true;
            }
        }
        return false;
    }

    private static String reference(UUID id) {
        return id.toString().substring(0, 8);
    }

    private static boolean isProgram(HttpServletRequest request) {
        var path = Paths.asked(request);
        return Paths.under(path, "/api")
                || Paths.under(path, "/oauth2")
                || Paths.under(path, "/sandbox")
                || Paths.under(path, "/health");
    }

    private static String json(HttpStatus status, UUID id) {
        var name = switch (status) {
            case BAD_REQUEST -> "malformed";
            case CONTENT_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case INTERNAL_SERVER_ERROR -> "internal";
            default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
        return """
            {"type":"urn:quittance:problem:%s","title":"%s","status":%d,"detail":"%s","instance":"urn:uuid:%s"}""".formatted(name, status.getReasonPhrase(), status.value(), status.getReasonPhrase(), id);
    }

    private static String page(HttpServletRequest request, HttpStatus status, UUID id) {
        var language = PlainPage.language(request);
        var texts = new Texts(language);
        var kind = text(status);
        var body = "<p>%s</p>\n<p class=\"hint\">%s %s</p>"
                .formatted(
                        PlainPage.escape(texts.of(kind.explained())),
                        PlainPage.escape(texts.of(ErrorText.ID)),
                        reference(id));
        return PlainPage.html(language, texts.of(kind), body);
    }

    private static ErrorText text(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ErrorText.NOT_FOUND;
            case TOO_MANY_REQUESTS -> ErrorText.TOO_MANY;
            case MISDIRECTED_REQUEST -> ErrorText.WRONG_HOST;
            case FORBIDDEN, UNAUTHORIZED -> ErrorText.NOT_ALLOWED;
            case BAD_REQUEST, METHOD_NOT_ALLOWED, CONTENT_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE -> ErrorText.NOT_UNDERSTOOD;
            default -> ErrorText.FAILED;
        };
    }
}
