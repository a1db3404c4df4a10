package org.caspian.platform.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

/** How long what is known of a person is kept. */
@ConfigMapping(prefix = "caspian.retention")
public interface Retention {

  /** Years after the end of the stay. */
  @WithDefault("6")
  int years();

  /** The last day on which the record of a stay that ends so is kept. */
  default LocalDate until(LocalDate end) {
    return end.plusYears(years());
  }
}
