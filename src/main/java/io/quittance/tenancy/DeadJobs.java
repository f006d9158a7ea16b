package io.quittance.tenancy;

import com.github.kagkarlsson.scheduler.task.Priority;
import java.util.List;
import org.springframework.stereotype.Component;

/** The jobs that were given up. Called without a scope; a page that shows them asks for the person's right first. */
@Component
public class DeadJobs {

    private final DeadJobStore store;

    DeadJobs(DeadJobStore store) {
        this.store = store;
    }

    /** The dead jobs, the last one first. */
    public List<DeadJob> latest(int limit) {
        return store.latest(limit);
    }

    /** Puts a dead job back into the queue with all its tries, to run at once. One that is not dead any more stays as it is. */
    public void tryAgain(String task, String instance) {
        store.revive(task, instance, Priority.MEDIUM);
    }
}
