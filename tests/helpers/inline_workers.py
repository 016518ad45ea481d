"""A worker pool that does the work on the spot, so that a test has one order of events."""


class InlineWorkers:
    """A WorkerPool for tests."""

    async def run(self, function, *args, **kwargs):
        return function(*args, **kwargs)

    async def run_isolated(self, function, *args, **kwargs):
        return function(*args, **kwargs)
