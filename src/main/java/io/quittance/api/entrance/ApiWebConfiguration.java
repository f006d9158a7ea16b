package io.quittance.api.entrance;

import io.quittance.api.ApiCaller;
import io.quittance.identity.ApiTokens;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.PlainDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What all API controllers get: their caller as an argument, the check of scopes and texts before them, strict JSON and days. */
@Configuration(proxyBeanMethods = false)
class ApiWebConfiguration implements WebMvcConfigurer {

    private final JsonMapper json;
    private final IdempotencyStore keys;

    ApiWebConfiguration(JsonMapper json, IdempotencyStore keys) {
        this.json = json;
        this.keys = keys;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeCheck()).addPathPatterns("/api/v1/**");
        registry.addInterceptor(new TextCheck()).addPathPatterns("/api/v1/**");
        registry.addInterceptor(new QueryCheck()).addPathPatterns("/api/v1/**");
        registry.addInterceptor(new IdempotencyCheck(keys)).addPathPatterns("/api/v1/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, text -> PlainDate.parse("", text));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.of(json)));
    }

    private static final class CallerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ApiCaller.class || parameter.getParameterType() == FirmId.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (!(request.getUserPrincipal() instanceof JwtAuthenticationToken caller)) {
                throw new IllegalStateException("no API client behind this request");
            }
            var firm = ApiTokens.firm(caller);
            return parameter.getParameterType() == FirmId.class ? firm : new ApiCaller(firm, caller.getName());
        }
    }
}
