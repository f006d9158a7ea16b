package io.quittance.api.description;

import io.quittance.api.ApiCaller;
import io.quittance.api.Needs;
import io.quittance.edge.PublicUrl;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at {@code /api/openapi.json}, made from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(FirmId.class, ApiCaller.class);
    }

    @Bean
    OpenAPI quittanceApi(PublicUrl publicUrl) {
        var scopes = new Scopes();
        for (var scope : ApiScope.values()) {
            scopes.addString(scope.text(), scope.text());
        }
        var token = new OAuthFlow()
                .tokenUrl(publicUrl.at("/oauth2/token").toString())
                .scopes(scopes);
        return new OpenAPI()
                .info(new Info().title("Quittance").version("v1"))
                .servers(List.of(new Server().url(publicUrl.base().toString())))
                .components(new Components()
                        .addSecuritySchemes(
                                "client",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows().clientCredentials(token))));
    }

    @Bean
    OperationCustomizer neededScope() {
        return (operation, method) -> {
            var needs = method.getMethodAnnotation(Needs.class);
            if (needs != null) {
                operation.addSecurityItem(new SecurityRequirement()
                        .addList("client", needs.value().text()));
            }
            return operation;
        };
    }
}
