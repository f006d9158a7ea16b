package io.quittance.api.entrance;

import io.quittance.api.ProblemException;
import io.quittance.api.ProblemType;
import io.quittance.kernel.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query with what no text has, before anybody looks for it in the database. */
final class TextCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        parameters(request).forEach((name, values) -> {
            for (var value : values) {
                PlainText.storable(name, value);
            }
        });
        return true;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException _) {
            throw new ProblemException(ProblemType.MALFORMED, "The query is not UTF-8, percent-encoded.");
        }
    }
}
