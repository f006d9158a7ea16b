package io.quittance.api.description;

import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.description.JsonSchemas.Way;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Says of one method what goes in, what comes out and what may be refused. */
final class Operations {

    private final JsonSchemas schemas;
    private final Words words;

    Operations(JsonSchemas schemas, Words words) {
        this.schemas = schemas;
        this.words = words;
    }

    Operation describe(Operation operation, HandlerMethod method) {
        var said =
                Objects.requireNonNull(method.getMethodAnnotation(Described.class), () -> method + " is not described");
        var needs = Objects.requireNonNull(method.getMethodAnnotation(Needs.class));
        operation.setOperationId(said.id());
        operation.setSummary(said.value());
        operation.setTags(List.of(tag(method)));
        operation.setSecurity(List.of(
                new SecurityRequirement().addList("client", needs.value().text())));
        operation.setParameters(parameters(method));
        operation.setRequestBody(body(said, method));
        operation.setResponses(new Answers(schemas, words).of(said, method, result(method)));
        return operation;
    }

    private static String tag(HandlerMethod method) {
        return method.getBeanType().getSimpleName().replace("Controller", "");
    }

    private List<Parameter> parameters(HandlerMethod method) {
        var found = new ArrayList<Parameter>();
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                found.add(parameter(parameter, "path", true));
            } else if (parameter.hasParameterAnnotation(RequestParam.class) && !isForm(method)) {
                found.add(parameter(parameter, "query", false));
            } else if (parameter.hasParameterAnnotation(RequestHeader.class)) {
                found.add(header(HttpHeaders.IF_MATCH, true));
            }
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            found.add(header("Idempotency-Key", false));
        }
        return found;
    }

    private Parameter header(String name, boolean required) {
        return new Parameter()
                .name(name)
                .in("header")
                .required(required)
                .description(words.of(name, ""))
                .schema(text().minLength(1).maxLength(255).pattern("^[!-~]+$"));
    }

    private Parameter parameter(MethodParameter parameter, String in, boolean required) {
        var name = parameter.getParameter().getName();
        var schema = schemas.of(parameter.getParameterType(), Way.IN);
        if (name.equals("limit")) {
            schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
            schema.setDefault(50);
        }
        return new Parameter()
                .name(name)
                .in(in)
                .required(required)
                .description(words.of("parameter", name))
                .schema(schema);
    }

    private @Nullable RequestBody body(Described said, HandlerMethod method) {
        if (isForm(method)) {
            return new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form(method))));
        }
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter ->
                        parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class))
                .map(parameter -> words.show(
                        new MediaType().schema(schemas.of(parameter.getParameterType(), Way.IN)), said.id(), "request"))
                .map(media ->
                        new RequestBody().required(true).content(new Content().addMediaType("application/json", media)))
                .findFirst()
                .orElse(null);
    }

    private Schema<?> form(HandlerMethod method) {
        Schema<?> form = new Schema<>(SpecVersion.V31);
        form.setTypes(Set.of("object"));
        for (var parameter : method.getMethodParameters()) {
            var name = parameter.getParameter().getName();
            if (parameter.getParameterType() == MultipartFile.class) {
                form.addProperty(name, text().format("binary").description(words.of("parameter", name)));
                form.addRequiredItem(name);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                form.addProperty(name, text().description(words.of("parameter", name)));
            }
        }
        return form;
    }

    private static boolean isForm(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    private static Type result(HandlerMethod method) {
        var type = method.getMethod().getGenericReturnType();
        return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    static Schema<?> text() {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(new LinkedHashSet<>(Set.of("string")));
        return schema;
    }
}
