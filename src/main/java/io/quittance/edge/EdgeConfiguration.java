package io.quittance.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    private static final int AFTER_CONTROLLERS = 10;

    @Bean
    ResponseHeaders headers(PublicUrl publicUrl) {
        return new ResponseHeaders(publicUrl);
    }

    @Bean
    FilterRegistrationBean<Filter> responseHeaders(ResponseHeaders headers) {
        var filter = first(headers, 0);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> workerGate(NodeRoles roles, ErrorPages pages) {
        var gate = first(new WorkerGate(pages), 1);
        gate.setEnabled(!roles.web());
        return gate;
    }

    @Bean
    FilterRegistrationBean<Filter> hostGate(KnownHosts hosts, PublicUrl publicUrl, ErrorPages pages) {
        return first(new HostGate(hosts, publicUrl, pages), 2);
    }

    @Bean
    FilterRegistrationBean<Filter> textGate(ErrorPages pages) {
        return first(new TextGate(pages), 3);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedBeforehand(
            ResponseHeaders headers, ErrorPages pages) {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RefusedBeforehand.class.getName());
                host.getPipeline().addValve(new RefusedBeforehand(headers, pages));
            }
        });
    }

    /** With TLS the cookie cannot be set by another name or over plain HTTP; without, two demos on two ports stay apart. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(PublicUrl publicUrl) {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(
                    publicUrl.isSecure()
                            ? "__Host-session"
                            : "session-" + publicUrl.base().getPort());
            cookie.setSecure(publicUrl.isSecure());
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            cookie.setPath("/");
        };
    }

    /** Folders in which nothing is but what controllers have mapped: an unknown address there is no screen. */
    @Bean
    SimpleUrlHandlerMapping foldersOfControllers(ErrorPages pages) {
        HttpRequestHandler nothing = (request, response) -> pages.write(request, response, HttpStatus.NOT_FOUND);
        var folders = Stream.of(
                        "/actuator/**", "/api/**", "/brand/**", "/health/**", "/l/**", "/sandbox/**", "/webhooks/**")
                .collect(Collectors.toMap(folder -> folder, _ -> nothing));
        return new SimpleUrlHandlerMapping(folders, AFTER_CONTROLLERS);
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
