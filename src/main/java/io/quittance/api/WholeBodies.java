package io.quittance.api;

import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body of which something could not be read, and says in one answer what else is wrong with it. */
@RestControllerAdvice
class WholeBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var unread = JsonFaults.kept();
        if (unread.isEmpty()) {
            return body;
        }
        var all = new ArrayList<>(unread);
        if (body instanceof Body known) {
            try {
                known.check();
            } catch (RefusedException refused) {
                refused.refusals().stream()
                        .filter(other -> !isTold(other, unread))
                        .forEach(all::add);
            }
        }
        throw new HttpMessageNotReadableException("not all of it can be read", new RefusedException(all), message);
    }

    /** A value that could not be read is missing afterwards: that is not a second fault. */
    private static boolean isTold(Refusal other, List<Refusal> unread) {
        return unread.stream()
                .map(Refusal::field)
                .anyMatch(field -> other.field().equals(field) || field.startsWith(other.field() + "."));
    }
}
