package io.quittance.api;

import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JsonParser;

/** What could not be read of the body of the present request; reading goes on, so that all of it is told at once. */
public final class JsonFaults {

    private static final String KEPT = JsonFaults.class.getName();

    private JsonFaults() {}

    /** Keeps a fault of the value at the reader's place, and passes over it. */
    public static void keep(JsonParser json, String code, String message, String remedy) {
        keep(new Refusal(path(json, null), code, message, remedy));
        json.skipChildren();
    }

    /** Keeps a fault of a field of the object at the reader's place, and passes over it. */
    public static void keepUnknown(JsonParser json, String property) {
        keep(new Refusal(path(json, property), "unknown", "There is no such field", "leave it out"));
        json.skipChildren();
    }

    /** All that were kept of this request. */
    static List<Refusal> kept() {
        return list(RequestContextHolder.currentRequestAttributes());
    }

    private static void keep(Refusal fault) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            throw new RefusedException(List.of(fault));
        }
        list(request).add(fault);
    }

    @SuppressWarnings("unchecked")
    private static List<Refusal> list(RequestAttributes request) {
        var known = request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new ArrayList<Refusal>();
            request.setAttribute(KEPT, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (List<Refusal>) known;
    }

    private static String path(JsonParser json, @Nullable String property) {
        var pointer = json.streamReadContext().pathAsPointer().toString();
        var inside = property == null || pointer.endsWith("/" + property) ? pointer : pointer + "/" + property;
        return inside.replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }
}
