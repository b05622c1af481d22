package social.howdah;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells when Jersey has put the resources together. Lanes that wait for their work since before a
 * restart would otherwise make Rest Clients while it still does: under load that left filters
 * without what is injected into them.
 */
@Provider
public class Beginning implements ApplicationEventListener {
  @Inject Lifecycle lifecycle;

  @Override
  public void onEvent(ApplicationEvent event) {
    if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
      lifecycle.begin();
    }
  }

  @Override
  public @Nullable RequestEventListener onRequest(RequestEvent event) {
    return null;
  }
}
