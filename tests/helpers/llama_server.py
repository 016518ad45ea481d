"""Runs llama.cpp's own server on 127.0.0.1; started with the Python that has xllamacpp.

Arguments: the model's file, the port, the size of the context, and a chat template or nothing.
"""

import sys
import threading
from pathlib import Path

import xllamacpp

model, port, context, template = sys.argv[1:5]
parameters = xllamacpp.CommonParams()
parameters.model.path = model
parameters.port = int(port)
parameters.n_ctx = int(context)
parameters.n_parallel = 1
# The same answer every time.
parameters.sampling.temp = 0.0
# Two threads on two busy cores are slower than one.
parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
parameters.use_jinja = True
parameters.model_alias = {"smollm2-135m"}
if template:
    parameters.chat_template = Path(template).read_text("utf-8")
server = xllamacpp.Server(parameters)
print("listening on", server.listening_address, flush=True)
threading.Event().wait()
