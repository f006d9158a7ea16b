package io.quittance.api.description;

import io.quittance.api.Described;
import io.quittance.api.Problem;
import io.quittance.api.ProblemType;
import io.quittance.api.description.JsonSchemas.Way;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** What a method answers: its success, and the problems that methods of its form may have. */
record Answers(JsonSchemas schemas, Words words) {

    private static final List<ProblemType> ANY = List.of(
            ProblemType.MALFORMED,
            ProblemType.UNAUTHORIZED,
            ProblemType.INSUFFICIENT_SCOPE,
            ProblemType.NOT_FOUND,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.VALIDATION,
            ProblemType.INTERNAL,
            ProblemType.UNAVAILABLE);

    ApiResponses of(Described said, HandlerMethod method, Type result) {
        var all = new ApiResponses();
        for (int status : said.answers()) {
            all.addApiResponse(String.valueOf(status), success(said, method, result, status));
        }
        for (var problem : problems(method)) {
            all.addApiResponse(String.valueOf(problem.status().value()), refusal(problem));
        }
        return all;
    }

    private ApiResponse success(Described said, HandlerMethod method, Type result, int status) {
        var answer = new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase());
        if (method.hasMethodAnnotation(PostMapping.class)) {
            answer.addHeaderObject(
                    "Idempotency-Replayed",
                    new Header()
                            .description(words.of("Idempotency-Replayed", ""))
                            .schema(Operations.text()));
        }
        if (result == Void.class) {
            return answer;
        }
        var content = new Content();
        for (var type : said.media()) {
            var media = new MediaType();
            if (type.equals("application/json")) {
                media.schema(schemas.of(result, Way.OUT));
                words.show(media, said.id(), "answer");
            } else if (type.equals("text/csv")) {
                media.schema(Operations.text());
            } else {
                media.schema(Operations.text().format("binary"));
            }
            content.addMediaType(type, media);
        }
        return answer.content(content);
    }

    private ApiResponse refusal(ProblemType problem) {
        var media = words.show(
                new MediaType().schema(schemas.of(Problem.class, Way.OUT)),
                "problems",
                String.valueOf(problem.status().value()));
        return new ApiResponse()
                .description(problem.title())
                .content(new Content().addMediaType("application/problem+json", media));
    }

    private static List<ProblemType> problems(HandlerMethod method) {
        var all = new ArrayList<>(ANY);
        var hasPath = has(method, PathVariable.class);
        if (method.hasMethodAnnotation(PostMapping.class)
                || (method.hasMethodAnnotation(PutMapping.class) && hasPath)) {
            all.add(ProblemType.REQUEST_IN_PROGRESS);
        }
        var isForm = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
        if (has(method, RequestHeader.class)) {
            all.add(ProblemType.PRECONDITION_REQUIRED);
            all.add(ProblemType.STALE_ROUND);
        }
        if (has(method, RequestBody.class) || isForm) {
            all.add(ProblemType.TOO_LARGE);
            all.add(ProblemType.UNSUPPORTED_MEDIA);
        }
        return all;
    }

    private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }
}
