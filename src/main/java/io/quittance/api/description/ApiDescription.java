package io.quittance.api.description;

import io.quittance.api.ApiCaller;
import io.quittance.edge.PublicUrl;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.FirmId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
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
    OpenAPI quittanceApi(PublicUrl publicUrl, Words words) {
        var scopes = new Scopes();
        for (var scope : ApiScope.values()) {
            scopes.addString(scope.text(), words.of("scope", scope.text().replace(':', '.')));
        }
        var token = new OAuthFlow()
                .tokenUrl(publicUrl.at("/oauth2/token").toString())
                .scopes(scopes);
        return new OpenAPI()
                .info(new Info()
                        .title("Quittance")
                        .version("v1")
                        .description(
                                "Invoices, debtors, payments and reminders of one firm. Fetch a token by client credentials;"
                                        + " it lives five minutes. References in paths stand as they are when made of A-Z a-z 0-9 . _ -;"
                                        + " anything else as ~ and base64url of the UTF-8 bytes."))
                .servers(List.of(new Server().url(publicUrl.base().toString())))
                .components(new Components()
                        .addSecuritySchemes(
                                "client",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows().clientCredentials(token))));
    }

    @Bean
    OperationCustomizer describedOperation(JsonSchemas schemas, Words words) {
        var operations = new Operations(schemas, words);
        return operations::describe;
    }

    @Bean
    JsonSchemas jsonSchemas(Words words) {
        return new JsonSchemas(words);
    }

    /** The records say it better than what is guessed from their accessors. */
    @Bean
    @SuppressWarnings("rawtypes") // as the model has it
    OpenApiCustomizer describedSchemas(JsonSchemas schemas) {
        return api -> {
            var named = new TreeMap<String, Schema>();
            named.putAll(schemas.named());
            api.getComponents().setSchemas(named);
        };
    }
}
