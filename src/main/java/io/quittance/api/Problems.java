package io.quittance.api;

import io.quittance.kernel.Refusal;
import io.quittance.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Tells what went wrong in the API as RFC 9457 problems. A capability's own exceptions are translated where they are known,
 * in the controllers; what nobody expected is one neutral sentence with an id that is also in the log.
 */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> problem(ProblemException problem) {
        return answer(problem.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedException refused) {
        return answer(Problem.of(ProblemType.VALIDATION, "Nothing was changed.", refused.refusals()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable) {
        return answer(UnreadableJson.problem(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongArgument(MethodArgumentTypeMismatchException wrong) {
        if (wrong.getCause() != null && wrong.getCause().getCause() instanceof RefusedException refused) {
            return refused(refused.within(wrong.getName()));
        }
        return refusedField(
                wrong.getName(), "format", "The value has another form", "look at the description of the API");
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingArgument(MissingServletRequestParameterException missing) {
        return refusedField(missing.getParameterName(), "missing", "This is needed", "add it to the query");
    }

    @ExceptionHandler({CannotCreateTransactionException.class, TransientDataAccessException.class})
    ResponseEntity<Problem> unavailable(Exception cause) {
        return logged(Problem.of(ProblemType.UNAVAILABLE, "Please try again in a moment."), cause);
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException denied) {
        return answer(Problem.of(ProblemType.INSUFFICIENT_SCOPE, "The token may not do this."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(Exception cause, HttpServletRequest request) {
        if (cause instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(ofStatus(HttpStatus.valueOf(known.getStatusCode().value())));
        }
        return logged(Problem.of(ProblemType.INTERNAL, "Something went wrong on our side. Please try again."), cause);
    }

    private static ResponseEntity<Problem> refusedField(String field, String code, String message, String remedy) {
        return answer(Problem.of(
                ProblemType.VALIDATION, "Nothing was changed.", List.of(new Refusal(field, code, message, remedy))));
    }

    private static Problem ofStatus(HttpStatus status) {
        var type = switch (status) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemType.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ProblemType.NOT_ACCEPTABLE;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemType.UNSUPPORTED_MEDIA;
            case CONTENT_TOO_LARGE -> ProblemType.TOO_LARGE;
            default -> ProblemType.MALFORMED;
        };
        return Problem.of(type, "Look at the description of the API.");
    }

    private static ResponseEntity<Problem> logged(Problem problem, Exception cause) {
        LOG.error("API problem {}", problem.instance(), cause);
        return answer(problem);
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
