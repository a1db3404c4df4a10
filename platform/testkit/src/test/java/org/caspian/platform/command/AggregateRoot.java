package org.caspian.platform.command;

/** Stands for the root of platform/command, which the testkit knows by name only. */
public abstract class AggregateRoot {}
