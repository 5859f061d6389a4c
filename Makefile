# README.md and CONTRIBUTING.md say what each target is for. On Debian and Ubuntu a target first installs what it finds
# missing.

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
HALVED ?= kampala_a
RUNS ?= 1000000
SCENES ?= panauti_a panauti_b banepa_south
TEXTS = plugin.py $(wildcard ui/*.py ui/*/*.py ui/*.ui ui/*/*.ui processing/*.py processing/*/*.py processing/*/*/*.py)
LANGUAGES = de es fr pt
CATALOGUES = $(LANGUAGES:%=i18n/quoin_%.ts)
PARTS ?= model qgis ui
MATRIX ?= build/matrix
RELEASES ?= trixie sid
TARGETS ?= test stranger
SOAKED ?= $(DATA)/scenes/kampala_a.tif
SCENE := build/demo/scene.tif
RASTER ?= $(SCENE)

# Prints the torch environment's interpreter on stdout; sets it up if needed, with progress on stderr.
environment = PYTHONPATH=build/plugins $(PYTHON) -m quoin.processing.setup
torch_python = $$($(environment))
figures = $(torch_python) -m tools.figures --model $(MODEL) --data $(DATA)
compared = same-trunk-picture $(foreach fight,same-trunk same-start,$(addprefix $(fight)-,costs patches scenes corners $(if $(TEST),patches-test scenes-test corners-test)))
# QGIS with the checkout as its plugin, and with a profile of its own so that the user's is left alone.
qgis = QGIS_PLUGINPATH="$(CURDIR)/build/plugins" QGIS_CUSTOM_CONFIG_PATH="$(CURDIR)/build/profile" \
	QT_QPA_PLATFORM=offscreen
# With Debian's Python add -P: the checkout's folder `processing` must not stand before QGIS's own.
pytest = -m pytest -p no:cacheprovider

.PHONY: demo test stranger matrix lint style types scan train evaluate bench shifts lessons review compare figures package install python locks
.PHONY: catalogue scene torch development torch-packages matrix-packages help-packages qgis-packages test-packages catalogue-packages
.PHONY: cluster soak soak-kills soak-fuzz soak-inputs soak-life

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

# Every part runs, even after one has failed. PARTS names some of them alone.
test: qgis-packages test-packages catalogue-packages resources.rcc help development
	@failed=0; \
	$(if $(filter model,$(PARTS)),$(torch_python) $(pytest) tests/model || failed=1;) \
	$(if $(filter qgis,$(PARTS)),QT_QPA_PLATFORM=offscreen $(PYTHON) -P $(pytest) tests/qgis || failed=1;) \
	$(if $(filter ui,$(PARTS)),xvfb-run --auto-servernum $(PYTHON) -P $(pytest) tests/ui || failed=1;) \
	exit $$failed

# Somebody's first time with Quoin: a new home and profile, the zip, Set up pressed, an image extracted. It fetches all.
stranger: package qgis-packages test-packages
	mkdir -p build/stranger
	$(PYTHON) -m tools.stranger build/quoin.zip build/stranger

# Tests of QGIS's side, and a stranger, on the QGIS of other Debian releases, in a root of each; as root. The first time
# takes an hour. TARGETS=stranger leaves the tests out.
matrix: matrix-packages
	$(PYTHON) tools/matrix.py $(MATRIX) $(RELEASES) --targets "$(TARGETS)"

lint: style types scan

# ruff knows nothing of QGIS, for which flake8 has rules.
style: development
	$(torch_python) -m ruff check
	$(torch_python) -m ruff format --check
	$(torch_python) -m flake8 plugin.py __init__.py processing ui tools

# What the plugin site's scanner asks of a plugin, with all that it would find mended or explained, and what else is told
# of plugins. Passwords are looked for in whatever is committed.
scan: development
	$(torch_python) -m bandit --quiet --recursive --configfile pyproject.toml plugin.py __init__.py processing ui model
	git ls-files -z | xargs -0 $(torch_python) -m detect_secrets.pre_commit_hook --no-verify
	$(torch_python) -m tools.plugin_findings

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

# What the order of a review gains; the extracted buildings stay beside the figures, and are taken again.
review: qgis-packages resources.rcc development
	mkdir -p build/benchmark
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.review_gain build/benchmark/review.json $(DATA)/val.json
	$(figures) review

from_tile = $(torch_python) -m tools.learning_curve build/benchmark/learning-curve.json --coco $(DATA)/train.json \
	--base build/benchmark/before_sydney.safetensors --teach $(TEACH) --measure $(MEASURE) --elsewhere $(DATA)/val.json
# How much a few dozen buildings of one tile teach for another, from the last weights that had not seen that town, and of
# one half of a test scene for the other, in weights that are thrown away; what is forgotten; memory. Hours; stopped, it
# goes on when given again.
lessons: development
	mkdir -p build/benchmark
	git show $(BEFORE_SYDNEY):model/weights/keypoint.safetensors > build/benchmark/before_sydney.safetensors
	$(from_tile)
	$(from_tile) --heads --counts 60
	$(torch_python) -m tools.learning_curve build/benchmark/learning-halves.json --coco $(DATA)/test.json \
		--base $(MODEL) --teach $(HALVED) --measure $(HALVED) --elsewhere $(DATA)/val.json
	$(torch_python) -m tools.lesson_memory build/benchmark/lesson-memory.json --coco $(DATA)/train.json \
		--base $(MODEL) --scene $(TEACH)
	$(figures) learning-curve learning-halves lesson-memory

# Workers and QGIS itself, killed at random moments; Linux alone can. TIMES=20 kills less often.
soak-kills: qgis-packages resources.rcc development
	rm -rf build/profile
	$(qgis) $(QGIS_PROCESS) plugins enable quoin
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.lost_workers $(SOAKED) build/soak/lost_workers.json \
		$(if $(TIMES),--times $(TIMES))
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.killed_qgis $(SOAKED) build/soak/killed_qgis.json \
		--program $(QGIS_PROCESS) $(if $(TIMES),--times $(TIMES))

# Every system of the paper, side by side. Hours of training, unless it is done; stopped, it goes on when given again.
compare: development
	$(torch_python) -m tools.comparison --data $(DATA) --model $(MODEL) --steps $(STEPS) $(if $(TEST),--test)
	$(figures) $(if $(TEST),--test) $(compared)

# Hours of abuse: what tests do for seconds.
soak: soak-kills soak-fuzz soak-inputs soak-life

# Atheris is needed for nothing else, so it lies beside the environment and not in it.
soak-fuzz: development
	$(torch_python) -m pip install --quiet --disable-pip-version-check --target build/atheris atheris==3.0.0
	@failed=0; for parser in framing messages header coco geojson geopackage polygons; do \
	PYTHONPATH=build/atheris $(torch_python) -m tools.soak.fuzz $$parser --runs $(RUNS) || failed=1; done; exit $$failed

soak-inputs: qgis-packages resources.rcc torch
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.soak.inputs build/soak/inputs.json

soak-life: qgis-packages resources.rcc torch
	$(qgis) PYTHONPATH=build/plugins $(PYTHON) -P -m quoin.tools.soak.life build/soak/life.json

# Extraction without QGIS on many workers; at its full size (FULL=1) hours. GIGA and SAME are megapixels.
GIGA := $(if $(FULL),1024,4)
SAME := $(if $(FULL),256,4)
clustered = $(torch_python) -m tools.cluster
cluster: qgis-packages resources.rcc development
	mkdir -p build/cluster
	rm -rf build/profile build/cluster/algorithm.gpkg
	$(torch_python) -m model.synthetic --width 2048 --height 2048 --resolution 0.13 --seed 0 --settlement garden_suburb \
		--output build/cluster/scene.tif
	$(clustered) mosaic --scene build/cluster/scene.tif --megapixels $(SAME)
	$(qgis) $(QGIS_PROCESS) plugins enable quoin
	$(qgis) $(QGIS_PROCESS) run quoin:extractbuildings -- INPUT=build/cluster/same.vrt OUTPUT=build/cluster/algorithm.gpkg
	$(clustered) same --scene build/cluster/scene.tif --megapixels $(SAME) --algorithm build/cluster/algorithm.gpkg
	$(clustered) kills --scene build/cluster/scene.tif --megapixels 16
	$(clustered) scaling --scene build/cluster/scene.tif --megapixels $(GIGA)
	$(clustered) ranges --scene build/cluster/scene.tif --megapixels 16
	$(clustered) task-times --scene build/cluster/scene.tif --megapixels 16
	$(clustered) simulation --scene build/cluster/scene.tif
	$(figures) $(addprefix cluster-,same kills scaling ranges cost simulation)

# Every table of the pages. TEST=1 also looks at the test split, which is for the figures of weights that are settled.
figures: bench shifts compare lessons review stranger cluster
	$(figures) $(if $(TEST),--test)

# What is committed, less what .gitattributes leaves out, and what is made of it; the plugin site's rules are applied to
# it. RELEASE=1 refuses what only the site would: addresses that nobody has filled in, a version that is not released.
package: resources.rcc help
	$(PYTHON) -m tools.package build/quoin.zip $(if $(RELEASE),--release)

install: package
	rm -rf "$(PROFILE)/python/plugins/quoin"
	mkdir -p "$(PROFILE)/python/plugins"
	$(PYTHON) -m zipfile --extract build/quoin.zip "$(PROFILE)/python/plugins"
	@echo "Installed: in QGIS, tick Quoin under Plugins > Manage and Install Plugins > Installed."

# Pins the newest versions that requirements/*.in admit with UPGRADE=1, else what is new there alone.
locks: development
	$(torch_python) -m tools.locks $(if $(UPGRADE),--upgrade)

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

# Icons, and texts in other languages than English; in the format without the times of the files, so that two are alike.
resources.rcc: resources.qrc $(wildcard ui/icons/*.svg) $(CATALOGUES:.ts=.qm) | qgis-packages
	QT_SELECT=qt5 rcc -binary --format-version 1 resources.qrc -o $@

i18n/%.qm: i18n/%.ts | qgis-packages
	QT_SELECT=qt5 lrelease -silent -nounfinished $< -qm $@

# Pages for the browser, of those in docs/.
help: $(wildcard docs/*.md docs/*/*.md docs/pictures/*) tools/help_pages.py tools/help_page.html | help-packages
	$(PYTHON) -m tools.help_pages $@

# Takes up texts that are new in the sources, drops those that are gone, and lists what is to be translated.
catalogue: catalogue-packages
	$(PYTHON) tools/phrases.py build/phrases.py
	pylupdate5 -noobsolete $(TEXTS) build/phrases.py -ts $(CATALOGUES)
	$(foreach catalogue,$(CATALOGUES),QT_SELECT=qt5 lconvert -locations none -i $(catalogue) -o $(catalogue) &&) true
	-$(PYTHON) tools/untranslated.py $(CATALOGUES)

torch-packages: packages := python3 ca-certificates
help-packages: packages := python3-markdown-it
qgis-packages: packages := qgis python3-qgis qtbase5-dev-tools qttools5-dev-tools
test-packages: packages := gdal-bin git procps pyqt6-dev-tools python3-hypothesis python3-pyqt6 python3-pytest \
	xauth xvfb
matrix-packages: packages := debootstrap git
catalogue-packages: packages := pyqt5-dev-tools qttools5-dev-tools

# On a system without Debian's packages it is for the user to install what is missing.
torch-packages help-packages qgis-packages test-packages matrix-packages catalogue-packages:
	@command -v dpkg > /dev/null || exit 0; \
	missing=$$(for package in $(packages); do dpkg --status $$package > /dev/null 2>&1 || echo $$package; done); \
	test -z "$$missing" || { $(apt) update && $(apt) install --yes --no-install-recommends $$missing; } >&2

# Through env, since sudo passes no variables on; with a wait, since a fresh machine may be updating itself.
apt = $(if $(filter 0,$(shell id -u)),,sudo )env DEBIAN_FRONTEND=noninteractive \
	apt-get --quiet --option DPkg::Lock::Timeout=300
