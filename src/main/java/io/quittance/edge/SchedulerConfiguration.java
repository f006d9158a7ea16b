package io.quittance.edge;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerConfigurationSupport;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.boot.config.startup.ContextReadyStart;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** How the durable jobs are taken up; the numbers are in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    /** Every node can schedule a task; only workers take them. */
    @Bean
    DbSchedulerStarter schedulerStarter(Scheduler scheduler, NodeRoles roles) {
        return roles.worker() ? new ContextReadyStart(scheduler) : () -> {};
    }

    @Bean
    OwnConnections schedulerConnections(HikariDataSource connections) {
        return new OwnConnections(connections);
    }

    /** Schedules in the transaction of the work that asks for it, so by the connections of that work. */
    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource connections, DbSchedulerProperties settings) {
        return SchedulerClient.Builder.create(DbSchedulerConfigurationSupport.configureDataSource(connections))
                .tableName(settings.getTableName())
                .serializer(DbSchedulerConfigurationSupport.SPRING_JAVA_SERIALIZER)
                .enablePriority()
                .build();
    }

    /**
     * Picks, heartbeats and endings of jobs have a few connections for themselves: were they to wait for one while pages and
     * jobs use all, living jobs would count as dead.
     */
    static final class OwnConnections implements DbSchedulerCustomizer, DisposableBean {

        private static final int CONNECTIONS = 4;

        private final HikariDataSource own = new HikariDataSource();

        OwnConnections(HikariDataSource like) {
            own.setJdbcUrl(like.getJdbcUrl());
            own.setUsername(like.getUsername());
            own.setPassword(like.getPassword());
            own.setConnectionTimeout(like.getConnectionTimeout());
            own.setMaximumPoolSize(CONNECTIONS);
            own.setPoolName("scheduler");
        }

        @Override
        public Optional<DataSource> dataSource() {
            return Optional.of(own);
        }

        @Override
        public void destroy() {
            own.close();
        }
    }
}
