package io.quittance.portal.door;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The neutral page of the platform. A screen's own calls go to the same address with {@code v-r} in the query, by GET and by
 * POST; a mapped controller method would answer those with an error, a route that does not match lets them through.
 */
@Configuration(proxyBeanMethods = false)
class HomePage {

    @Bean
    RouterFunction<ServerResponse> home(DoorPages pages, DoorNonce nonces) {
        var noScreen =
                RequestPredicates.GET("/").and(request -> request.param("v-r").isEmpty());
        return RouterFunctions.route(
                noScreen,
                _ -> ServerResponse.ok().build((request, response) -> {
                    var values = Map.<String, Object>of("nonce", nonces.make(CodeController.FORM), "typed", "");
                    pages.write(new Exchange(request, response), HttpStatus.OK, "home", null, values);
                    return null;
                }));
    }
}
