# README.md says what each target is for. On Debian and Ubuntu a target first installs what it finds missing.

# The Python that has QGIS's bindings.
PYTHON ?= /usr/bin/python3
# Not qgis_process: on Debian 12 that is a wrapper which fails on an option of its own.
QGIS_PROCESS ?= qgis_process.bin
PROFILE ?= $(HOME)/.local/share/QGIS/QGIS3/profiles/default
DATA ?= ../shared/data
COCO ?= $(DATA)/val.json
MODEL ?= keypoint
MEGAPIXELS ?= 4 16 64
STEPS ?= 1500
BEFORE_SYDNEY := 7aa190e
TEACH ?= sydney_55803
MEASURE ?= sydney_55320
SCENES ?= panauti_a panauti_b banepa_south
TEXTS = plugin.py $(wildcard ui/*.py ui/*/*.py ui/*.ui ui/*/*.ui processing/*.py processing/*/*.py processing/*/*/*.py)
SCENE := build/demo/scene.tif
RASTER ?= $(SCENE)

# Prints the torch environment's interpreter on stdout; sets it up if needed, with progress on stderr.
environment = PYTHONPATH=build/plugins $(PYTHON) -m quoin.processing.setup
torch_python = $$($(environment))
figures = $(torch_python) -m tools.figures --model $(MODEL) --data $(DATA)
compared = same-trunk-picture $(foreach fight,same-trunk same-start,$(addprefix $(fight)-,costs patches scenes $(if $(TEST),patches-test scenes-test)))
# QGIS with the checkout as its plugin, and with a profile of its own so that the user's is left alone.
qgis = QGIS_PLUGINPATH="$(CURDIR)/build/plugins" QGIS_CUSTOM_CONFIG_PATH="$(CURDIR)/build/profile" \
	QT_QPA_PLATFORM=offscreen
# With Debian's Python add -P: the checkout's folder `processing` must not stand before QGIS's own.
pytest = -m pytest -p no:cacheprovider

.PHONY: demo test lint style types train evaluate bench shifts lessons compare figures package install python
.PHONY: catalogue scene torch development torch-packages qgis-packages test-packages catalogue-packages

demo: qgis-packages resources.rcc torch $(if $(filter $(SCENE),$(RASTER)),scene)
	mkdir -p build/demo
	rm -rf build/profile build/demo/buildings.*
	$(qgis) $(QGIS_PROCESS) plugins enable quoin
	$(qgis) $(QGIS_PROCESS) run quoin:extractbuildings -- INPUT="$(RASTER)" OUTPUT=build/demo/buildings.gpkg
	$(qgis) $(PYTHON) tools/overlay.py "$(RASTER)" build/demo/buildings.gpkg build/demo/buildings.png
	@echo "Buildings: $(CURDIR)/build/demo/buildings.gpkg"
	@echo "Picture:   $(CURDIR)/build/demo/buildings.png"

scene: torch
	mkdir -p build/demo
	$(torch_python) -m model.synthetic --output $(SCENE) --reference build/demo/reference.geojson --seed 9 \
		--settlement garden_suburb

# Every part runs, even after one has failed.
test: qgis-packages test-packages resources.rcc development
	@failed=0; \
	$(torch_python) $(pytest) tests/model || failed=1; \
	QT_QPA_PLATFORM=offscreen $(PYTHON) -P $(pytest) tests/qgis || failed=1; \
	$(if $(wildcard tests/ui/test_*.py),xvfb-run --auto-servernum $(PYTHON) -P $(pytest) tests/ui || failed=1;) \
	exit $$failed

lint: style types

# ruff knows nothing of QGIS, for which flake8 has rules.
style: development
	$(torch_python) -m ruff check
	$(torch_python) -m ruff format --check
	$(torch_python) -m flake8 plugin.py __init__.py processing ui tools

# QGIS's side is looked at with QGIS's own type stubs, the rest with what torch's environment has.
types: development qgis-packages
	$(PYTHON) tools/qgis_stubs.py build/stubs
	$(torch_python) -m mypy
	MYPYPATH=build/plugins:build/stubs $(torch_python) -m mypy --python-executable $(PYTHON) \
		--cache-dir .mypy_cache/qgis -p quoin.processing -p quoin.ui -m quoin.plugin

train: development
	$(torch_python) -m model.train --data $(DATA)/train.json --patches $(DATA)/christchurch_train.json --validation $(DATA)/val.json --run runs/$(MODEL)

evaluate: development
	$(torch_python) -m model.evaluate --coco $(COCO) --model $(MODEL) --json build/evaluation/measures.json --report build/evaluation

# Wants a machine that does nothing else. Peak memory only grows, so the smallest raster comes first.
bench: qgis-packages resources.rcc development
	mkdir -p build/benchmark
	$(torch_python) -m model.synthetic --width 2048 --height 2048 --resolution 0.13 --seed 0 \
		--output build/benchmark/scene.tif --reference build/benchmark/reference.geojson
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.growth build/benchmark/scene.tif build/benchmark/growth.json \
		--megapixels $(MEGAPIXELS)
	$(torch_python) -m model.benchmark --model $(MODEL) --json build/benchmark/benchmark.json
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.costs build/benchmark/costs.json
	$(figures) speed growth costs

# What moving the extent changes, and what moving the pixels.
shifts: qgis-packages resources.rcc development
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.shifts build/benchmark/shifts.json \
		$(addprefix $(DATA)/scenes/,$(addsuffix .tif,$(SCENES)))
	$(figures) shifts

# How much a few dozen buildings of one tile teach for another, from the last weights that had not seen that town. Hours;
# stopped, it goes on when given again.
lessons: development
	mkdir -p build/benchmark
	git show $(BEFORE_SYDNEY):model/weights/keypoint.safetensors > build/benchmark/before_sydney.safetensors
	$(torch_python) -m tools.learning_curve build/benchmark/learning-curve.json --coco $(DATA)/train.json \
		--base build/benchmark/before_sydney.safetensors --teach $(TEACH) --measure $(MEASURE)
	$(figures) learning-curve

# Every system of the paper, side by side. Hours of training, unless it is done; stopped, it goes on when given again.
compare: development
	$(torch_python) -m tools.comparison --data $(DATA) --model $(MODEL) --steps $(STEPS) $(if $(TEST),--test)
	$(figures) $(if $(TEST),--test) $(compared)

# Every table of the pages. TEST=1 also looks at the test split, which is for the figures of weights that are settled.
figures: bench shifts compare lessons
	$(figures) $(if $(TEST),--test)

# What is committed, less what .gitattributes leaves out. The QGIS plugin site takes 25 MB.
package: resources.rcc
	mkdir -p build
	git archive --format=zip --prefix=quoin/ --add-file=resources.rcc --output=build/quoin.zip HEAD
	@test $$(stat --format=%s build/quoin.zip) -lt 25000000 || { echo "build/quoin.zip is over 25 MB." >&2; exit 1; }
	@echo "Plugin: $(CURDIR)/build/quoin.zip"

install: package
	rm -rf "$(PROFILE)/python/plugins/quoin"
	mkdir -p "$(PROFILE)/python/plugins"
	$(PYTHON) -m zipfile --extract build/quoin.zip "$(PROFILE)/python/plugins"
	@echo "Installed: in QGIS, tick Quoin under Plugins > Manage and Install Plugins > Installed."

python: development
	@echo $(torch_python)

torch: torch-packages | build/plugins/quoin
	@$(environment) > /dev/null

development: torch-packages | build/plugins/quoin
	@$(environment) --development > /dev/null

# The plugin's package is called quoin, whatever the checkout's folder is called.
build/plugins/quoin:
	@mkdir -p build/plugins
	@ln -sfn ../.. $@

# Icons, and texts in other languages than English.
resources.rcc: resources.qrc $(wildcard ui/icons/*.svg) i18n/quoin_de.qm | qgis-packages
	QT_SELECT=qt5 rcc -binary resources.qrc -o $@

i18n/%.qm: i18n/%.ts | qgis-packages
	QT_SELECT=qt5 lrelease -silent -nounfinished $< -qm $@

# Takes up texts that are new in the sources, for the translator to fill in, and drops those that are gone.
catalogue: catalogue-packages
	pylupdate5 -noobsolete $(TEXTS) -ts i18n/quoin_de.ts
	QT_SELECT=qt5 lconvert -locations none -i i18n/quoin_de.ts -o i18n/quoin_de.ts

torch-packages: packages := python3 python3-venv
qgis-packages: packages := qgis python3-qgis qtbase5-dev-tools qttools5-dev-tools
test-packages: packages := python3-pytest python3-hypothesis xvfb xauth
catalogue-packages: packages := pyqt5-dev-tools qttools5-dev-tools

# On a system without Debian's packages it is for the user to install what is missing.
torch-packages qgis-packages test-packages catalogue-packages:
	@command -v dpkg > /dev/null || exit 0; \
	missing=$$(for package in $(packages); do dpkg --status $$package > /dev/null 2>&1 || echo $$package; done); \
	test -z "$$missing" || { $(apt) update && $(apt) install --yes --no-install-recommends $$missing; } >&2

# Through env, since sudo passes no variables on; with a wait, since a fresh machine may be updating itself.
apt = $(if $(filter 0,$(shell id -u)),,sudo )env DEBIAN_FRONTEND=noninteractive \
	apt-get --quiet --option DPkg::Lock::Timeout=300
