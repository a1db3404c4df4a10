package org.caspian.platform.rest.things;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record Place(@NotNull @Size(min = 1, max = 40) String city, @Size(max = 40) String street) {}
