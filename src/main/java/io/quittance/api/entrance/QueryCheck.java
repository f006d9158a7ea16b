package io.quittance.api.entrance;

import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query parameter that a method does not know: a filter that is passed over would give another list than asked for. */
final class QueryCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var known = known(method);
            var unknown = new TreeSet<>(request.getParameterMap().keySet());
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                throw new RefusedException(refusals(unknown, known));
            }
        }
        return true;
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .map(java.lang.reflect.Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Refusal> refusals(Set<String> unknown, Set<String> known) {
        var remedy = known.isEmpty() ? "leave it out" : "leave it out; known are " + String.join(", ", known);
        return unknown.stream()
                .map(name -> new Refusal(name, "unknown", "There is no such parameter", remedy))
                .toList();
    }
}
