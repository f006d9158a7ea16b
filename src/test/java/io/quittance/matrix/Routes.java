package io.quittance.matrix;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All routes the running application answers, from its own registries. The sandbox is left out: production has none of it. */
final class Routes {

    /** What filters answer: no registry knows them. */
    private static final List<String> OF_FILTERS = List.of(
            "POST /oauth2/token",
            "GET /oauth2/jwks",
            "GET /oauth2/authorize",
            "POST /oauth2/introspect",
            "POST /oauth2/revoke",
            "GET /userinfo",
            "GET /connect/logout",
            "GET /.well-known/openid-configuration",
            "GET /.well-known/oauth-authorization-server",
            "POST /login",
            "GET /oauth2/authorization/staff",
            "GET /login/oauth2/code/staff");

    private Routes() {}

    static TreeSet<String> of(ApplicationContext context) {
        var routes = new TreeSet<>(OF_FILTERS);
        for (var mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                            .forEach(method -> routes.add(method + " " + pattern));
                }
            });
        }
        context.getBeansOfType(RouterFunction.class)
                .keySet()
                .forEach(name -> routes.add("ROUTER " + name.replaceFirst(".*\\.", "")));
        var servlet = new VaadinServletContext(context.getBean(ServletContext.class));
        ApplicationRouteRegistry.getInstance(servlet)
                .getRegisteredRoutes()
                .forEach(route -> routes.add("VIEW /" + route.getTemplate()));
        routes.removeIf(route -> route.contains(" /sandbox"));
        return routes;
    }
}
