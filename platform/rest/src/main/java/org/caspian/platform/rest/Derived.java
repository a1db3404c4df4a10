package org.caspian.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a view that is worked out from other things, such as a count: a {@link
 * MergePatch} passes over it, so that it may have changed since the body was read. {@code version},
 * {@code actions}, {@code awaiting} and {@code retainUntil} need no mark.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Derived {}
