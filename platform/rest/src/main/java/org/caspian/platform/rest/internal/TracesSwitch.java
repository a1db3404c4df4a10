package org.caspian.platform.rest.internal;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Spans are recorded where {@code caspian.traces.endpoint} names who collects them. The parts of
 * the framework that do it are switched on and off one by one, some of them by what they do and
 * some by its opposite: {@code caspian.traces.on} and {@code caspian.traces.off} are for them.
 */
public final class TracesSwitch implements ConfigSourceFactory {

  /** Above all others: who set one of the two alone would have half of it. */
  private static final int ORDINAL = 500;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue endpoint = context.getValue("caspian.traces.endpoint");
    boolean on = endpoint != null && endpoint.getValue() != null && !endpoint.getValue().isBlank();
    return List.of(
        new PropertiesConfigSource(
            Map.of(
                "caspian.traces.on", Boolean.toString(on),
                "caspian.traces.off", Boolean.toString(!on)),
            "traces",
            ORDINAL));
  }
}
